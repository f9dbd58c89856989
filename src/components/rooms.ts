/** The eight rooms of the site, in the order of the masthead. */
export const rooms = [
  { id: 'plans', label: '文件', path: '/plans/' },
  { id: 'themes', label: '主题', path: '/themes/' },
  { id: 'targets', label: '目标', path: '/targets/' },
  { id: 'departments', label: '单位', path: '/departments/' },
  { id: 'terms', label: '提法', path: '/terms/' },
  { id: 'instruments', label: '依据', path: '/instruments/' },
  { id: 'data', label: '数据', path: '/data/' },
  { id: 'about', label: '关于', path: '/about/' },
] as const;

/** Id of a room, for the mark under the current link. */
export type Room = (typeof rooms)[number]['id'];
