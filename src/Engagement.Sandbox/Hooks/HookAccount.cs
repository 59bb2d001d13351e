using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Engagement.Sandbox.Hooks;

/// <summary>An address that takes posts, with its secret and what it took, by key.</summary>
internal sealed record HookAccount(string Handle, string Secret)
{
    public ConcurrentDictionary<string, JsonObject> Taken { get; } = new();
}
