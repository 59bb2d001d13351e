using System.Collections.Concurrent;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.Graph;

/// <summary>Codes that the login dialog gave out: ten minutes, once.</summary>
internal sealed class GraphConsents(SandboxWorld world)
{
    private static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<string, (string RedirectUri, DateTimeOffset Until)> _codes = new();

    public string Give(string redirectUri)
    {
        var code = "AQ" + world.Dice.Token(80);
        _codes[code] = (redirectUri, world.Now + CodeLife);
        return code;
    }

    public bool Redeem(string code, string? redirectUri) =>
        _codes.TryRemove(code, out var given) && given.Until > world.Now && given.RedirectUri == redirectUri;
}
