namespace Engagement.Sandbox.World;

internal sealed record GraphSubscription(string Object, string CallbackUrl, IReadOnlyList<string> Fields, bool IncludeValues);
