/** The one who writes: whoever has the portal's token. */
export const portalUser = {
  id: '70726f67-7265-4373-8000-746f72696b75',
  name: 'torikumi',
  display_name: 'Torikumi',
} as const;
