using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Engagement.App.Notices;

/// <summary>Makes and keeps what notices are signed with.</summary>
internal sealed class SubscriptionSecrets(IDataProtectionProvider protection)
{
    /// <summary>The start of every secret, so that a leaked one is recognised by scanners.</summary>
    public const string Prefix = "engwh_";

    public const string Purpose = "notice-secrets";

    private readonly IDataProtector protector = protection.CreateProtector(Purpose);

    public static string Make() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public string Hide(string secret) => protector.Protect(secret);

    /// <summary>In clear; null when the keys are gone.</summary>
    public string? Read(Subscription subscription)
    {
        try
        {
            return protector.Unprotect(subscription.Protected);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
