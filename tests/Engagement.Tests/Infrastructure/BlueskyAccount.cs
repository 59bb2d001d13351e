namespace Engagement.Tests.Infrastructure;

internal sealed record BlueskyAccount(string Handle, string Did, string Password, string AppPassword);
