/** How MDX is read: the official text goes out as printed, so nothing may turn quotes, dashes, ~ or addresses into something else. */
export const mdxFeatures = { smartPunctuation: false, gfm: false };
