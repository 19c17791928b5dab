/** How people write yes and no, in lower case. */
export const YES_AND_NO: { readonly [Word in 'yes' | 'no']: readonly string[] } = {
  yes: ['yes', 'y', 'true', '1'],
  no: ['no', 'n', 'false', '0'],
};
