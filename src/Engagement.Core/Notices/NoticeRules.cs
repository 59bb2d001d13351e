using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Engagement.Core.Notices;

/// <summary>When another program is told again, and how it knows that it was us.</summary>
public static class NoticeRules
{
    /// <summary>For so long a notice is tried.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(24);

    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(40), TimeSpan.FromHours(1), TimeSpan.FromHours(2),
    ];

    /// <summary>When to try again after so many failed tries; null when it has been tried for a day.</summary>
    /// <param name="tries">How often it was tried, the last one included.</param>
    /// <param name="madeAt">When the notice was made.</param>
    /// <param name="now">When the last try failed.</param>
    public static DateTimeOffset? NextTry(int tries, DateTimeOffset madeAt, DateTimeOffset now)
    {
        var next = now + Waits[Math.Clamp(tries, 1, Waits.Length) - 1];
        return next - madeAt <= Patience ? next : now - madeAt < Patience ? madeAt + Patience : null;
    }

    /// <summary>The value of the header <c>Engagement-Signature</c>: the instant, and a signature over instant and body that nobody can make without the secret.</summary>
    public static string Sign(string secret, DateTimeOffset at, string body)
    {
        ArgumentNullException.ThrowIfNull(secret);
        var seconds = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{seconds}.{body}"));
        return $"t={seconds},v1={Convert.ToHexStringLower(signature)}";
    }
}
