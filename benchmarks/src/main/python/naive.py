"""What one would write in an afternoon: JSON Lines, tagged by plain regular expressions, into SQLite.

    python3 naive.py papers.jsonl vocabulary-folder database most-papers

Knows a paper again by its source id, its title and the beginning of its abstract. The rules' conditions ("needs", "blocked
by") are left out, so this does less than the tagger.
"""

import json
import re
import sqlite3
import sys
import time
from pathlib import Path


def match_lists(folder):
    """The words under "match" of every term, by term: just enough YAML for the files that there are."""
    words = {}
    term, inside = None, None
    for path in sorted(Path(folder).glob("modality-*.yaml")):
        for line in path.read_text(encoding="utf-8").splitlines():
            indent = len(line) - len(line.lstrip())
            text = line.strip()
            if inside is not None and indent > inside and text.startswith("- "):
                words.setdefault(term, []).append(text[2:].strip("\"'"))
                continue
            inside = None
            if indent == 6 and text.startswith("- id: "):
                term = text[6:]
            found = re.match(r"(?:- )?match:\s*(.*)", text)
            if found and found.group(1).startswith("["):
                items = found.group(1).strip("[]").split(",")
                words.setdefault(term, []).extend(item.strip().strip("\"'") for item in items)
            elif found:
                inside = indent
    return words


def expression(word):
    parts = []
    for piece in re.findall(r"\([^)]*\)|[a-z]+|[A-Z0-9]+|.", word):
        if piece.startswith("("):
            alternatives = "|".join(expression(item) for item in piece[1:-1].split("|"))
            parts.append(f"(?:{alternatives})" + ("" if "|" in piece else "?"))
        elif piece == "-":
            parts.append(r"[-\s]?")
        elif piece == " ":
            parts.append(r"[\s-]+")
        elif piece == "*":
            parts.append(r"\w*")
        elif piece.islower():
            parts.append(f"(?i:{piece})")
        else:
            parts.append(re.escape(piece))
    return "".join(parts)


def patterns(folder):
    compiled = {}
    for term, words in match_lists(folder).items():
        plain = [expression(word) for word in words if not word.startswith("$")]
        if plain:
            compiled[term] = re.compile(r"\b(?:" + "|".join(plain) + r")\b")
    return compiled


def normalised(text):
    return re.sub(r"[\W_]+", "", text.lower())


def main(file, folder, database, most):
    rules = patterns(folder)
    db = sqlite3.connect(database)
    db.execute("create table paper (id integer primary key, edition text, decision text, presentation text, topic text,"
               " area text, code text, tags text, title text, abstract text, keywords text, authors text, links text,"
               " evidence text)")
    db.execute("create table paper_key (key text, paper integer, primary key (key, paper)) without rowid")
    began = time.perf_counter()
    papers, keys = [], []
    read = 0
    with open(file, encoding="utf-8") as lines:
        for line in lines:
            if read == most:
                break
            paper = json.loads(line)
            read += 1
            edition = f"{paper['venue'].lower()}-{paper['year']}"
            text = "\n".join([paper["titleEn"], paper["abstract"], *paper["keywords"]])
            evidence = [(term, found.start(), found.group()) for term, rule in rules.items()
                        for found in rule.finditer(text)]
            links = paper["links"]
            code = "open" if any("github.com" in link for link in links) else "page" if links else "none"
            own = [f"{edition} {key}" for key in (*paper["sourceIds"], normalised(paper["titleEn"]),
                                                  normalised(paper["abstract"])[:120])]
            marks = ",".join("?" * len(own))
            if db.execute(f"select paper from paper_key where key in ({marks})", own).fetchone():
                continue
            papers.append((read, edition, paper["decision"], paper["presentationAsWritten"], paper["topicAsWritten"],
                           paper["areaAsWritten"], code, ",".join(sorted({term for term, _, _ in evidence})),
                           paper["titleEn"], paper["abstract"], json.dumps(paper["keywords"]),
                           json.dumps(paper["authors"]), json.dumps(links), json.dumps(evidence)))
            keys.extend((key, read) for key in own)
            if len(papers) == 2000:
                write(db, papers, keys)
    write(db, papers, keys)
    seconds = time.perf_counter() - began
    tagged = db.execute("select count(*) from paper where tags <> ''").fetchone()[0]
    print(f"{len(rules)} terms; {read} papers in {seconds:.1f} s, {read / seconds:.0f} papers/s; {tagged} tagged")


def write(db, papers, keys):
    with db:
        db.executemany(f"insert into paper values ({','.join('?' * 14)})", papers)
        db.executemany("insert into paper_key values (?, ?)", keys)
    papers.clear()
    keys.clear()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]))
