export function startInbox(): void {}
