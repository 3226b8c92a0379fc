import {h} from '../elements.js';

export async function load() {
  return Object.freeze({});
}

export function draw(app) {
  return [h('h1', {}, app.t('nav.data'))];
}

export function skeleton() {
  return [];
}
