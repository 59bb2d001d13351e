export function startCalendar(): void {}
