export function startThemes(): void {}
