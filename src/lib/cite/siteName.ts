/** Who answers for works of this site. */
export const siteName = '政策对读';
