// Sentences are not mutated: they are for people to read, and golden files and worked examples hold them.
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

const ignorer = {
  shouldIgnore({ node }) {
    return textsOf(node).some((text) => text.includes(' ')) ? 'a sentence' : undefined;
  },
};

function textsOf(node) {
  if (node.type === 'StringLiteral') return [node.value];
  return node.type === 'TemplateLiteral' ? node.quasis.map(({ value }) => value.raw) : [];
}

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'sentences', ignorer)];
