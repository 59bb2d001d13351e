export function startCompose(): void {}
