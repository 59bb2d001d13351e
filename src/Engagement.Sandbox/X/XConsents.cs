using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.X;

/// <summary>Codes that a person's consent gave out. They live for thirty seconds and work once.</summary>
internal sealed class XConsents(SandboxWorld world)
{
    private static readonly TimeSpan CodeLife = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<string, Consent> _codes = new();

    public string Give(long userId, string scope, string redirectUri, string challenge, string method)
    {
        var code = world.Dice.Token(90);
        _codes[code] = new Consent(userId, scope, redirectUri, challenge, method, world.Now + CodeLife);
        return code;
    }

    public XGrant? Redeem(Dictionary<string, string> body)
    {
        if (!_codes.TryRemove(body.GetValueOrDefault("code") ?? "", out var consent) || consent.Until < world.Now)
        {
            return null;
        }

        var verifier = body.GetValueOrDefault("code_verifier") ?? "";
        var proof = consent.Method == "plain" ? verifier : Base64Url(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
        return proof == consent.Challenge && body.GetValueOrDefault("redirect_uri") == consent.RedirectUri
            ? world.XTokens.Begin(consent.UserId, consent.Scope)
            : null;
    }

    private static string Base64Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private sealed record Consent(long UserId, string Scope, string RedirectUri, string Challenge, string Method, DateTimeOffset Until);
}
