/** What is picked, as a link has it. */
export interface TryPick {
  endpoint: string;
  scenario: string;
  style: string;
}
