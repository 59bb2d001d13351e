using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Engagement.App.Networks;

/// <summary>Proof Key for Code Exchange: only who began can redeem the code.</summary>
internal sealed record Pkce(string Verifier)
{
    public const string Method = "S256";

    public string Challenge => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    public static Pkce Make() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(48)));

    public override string ToString() => "(pkce)";
}
