using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Engagement.App.Data;

/// <summary>Makes a new key for credentials and cookies, and encrypts with it what lies encrypted.</summary>
internal sealed class RotateKeys(IKeyManager keys, ProtectAgain again)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(90);

    /// <param name="revoke">Whether the old keys lose their force: for the case that somebody may have read them. Everybody must sign in again.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>How many secrets were encrypted anew.</returns>
    public async Task<int> RunAsync(bool revoke, CancellationToken ct)
    {
        // The keys live in the machine's own time, whatever clock the program has.
        var now = TimeProvider.System.GetUtcNow();
        keys.CreateNewKey(now, now + Life);
        var done = await again.RunAsync(ct);
        if (revoke)
        {
            foreach (var key in keys.GetAllKeys().Where(key => !key.IsRevoked).OrderByDescending(key => key.CreationDate).Skip(1))
            {
                keys.RevokeKey(key.KeyId, "Replaced by an operator.");
            }
        }

        return done;
    }
}
