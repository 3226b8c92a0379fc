"""Writes the tables that ReferenceTest compares with: python3 reference.py > reference.csv, with SciPy 1.17.1.

proportion: x, n, Wilson's 95 % limits (binomtest(x, n).proportion_ci(method="wilson"))
difference: x, n, y, m, Newcombe's limits (his method 10, put together from the Wilson limits of both sides)
fisher: x, n, y, m, p (fisher_exact, two-sided); the last ones have another table that is exactly as likely, which
  happens where half of all carry the term
chi2: rows of two counts as a:b, p and statistic (chi2_contingency without correction), smallest expected count
bh: p values, corrected ones (false_discovery_control, method="bh")
"""
import random
from math import sqrt

from scipy.stats import binomtest, chi2_contingency, false_discovery_control, fisher_exact

random.seed(20261122)


def wilson(x, n):
    limits = binomtest(x, n).proportion_ci(confidence_level=0.95, method="wilson")
    return limits.low, limits.high


def sample():
    n = random.choice([1, 2, 7, 10, 44, 150, 1000, 30000])
    return random.randint(0, n), n


def row(kind, *cells):
    print(";".join([kind] + [cell if isinstance(cell, str) else repr(float(cell)) for cell in cells]))


for _ in range(60):
    x, n = sample()
    row("proportion", x, n, *wilson(x, n))
for _ in range(100):
    (x, n), (y, m) = sample(), sample()
    (l1, u1), (l2, u2) = wilson(x, n), wilson(y, m)
    d = x / n - y / m
    low = d - sqrt((x / n - l1) ** 2 + (u2 - y / m) ** 2)
    high = d + sqrt((u1 - x / n) ** 2 + (y / m - l2) ** 2)
    row("difference", x, n, y, m, low, high)
    row("fisher", x, n, y, m, fisher_exact([[x, n - x], [y, m - y]]).pvalue)
for _ in range(40):
    table = [[random.randint(10, 400), random.randint(10, 400)] for _ in range(random.randint(2, 8))]
    result = chi2_contingency(table, correction=False)
    row("chi2", " ".join(f"{a}:{b}" for a, b in table), result.pvalue, result.statistic, result.expected_freq.min())
for _ in range(20):
    p = [random.random() ** 4 for _ in range(random.randint(1, 30))]
    q = false_discovery_control(p, method="bh")
    row("bh", " ".join(repr(v) for v in p), " ".join(repr(float(v)) for v in q))
for _ in range(60):
    n, m = random.choice([(10, 20), (7, 9), (12, 20), (44, 60), (150, 150), (31, 333), (1000, 444), (3, 2001)])
    x = random.randint(max(0, (n + m) // 2 - m), min(n, (n + m) // 2))
    y = (n + m) // 2 - x
    row("fisher", x, n, y, m, fisher_exact([[x, n - x], [y, m - y]]).pvalue)
