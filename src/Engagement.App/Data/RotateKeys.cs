using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Engagement.App.Data;

/// <summary>Makes a new key for credentials and cookies, and encrypts with it what lies encrypted.</summary>
internal sealed class RotateKeys(IKeyManager keys, IDataProtectionProvider protection, ProtectAgain again)
{
    private const int KeyIdAt = 4;
    private const int KeyIdLength = 16;

    private static readonly TimeSpan Life = TimeSpan.FromDays(90);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <param name="revoke">Whether the old keys lose their force: for the case that somebody may have read them. Everybody must sign in again.</param>
    /// <param name="settle">How long is waited until every process that runs knows the new key, before anything is encrypted with it.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>How many secrets were encrypted anew.</returns>
    public async Task<int> RunAsync(bool revoke, TimeSpan settle, CancellationToken ct)
    {
        // The keys live in the machine's own time, whatever clock the program has.
        var now = TimeProvider.System.GetUtcNow();
        var made = keys.CreateNewKey(now, now + Life);
        await AwaitAsync(made.KeyId, ct);
        await Task.Delay(settle, TimeProvider.System, ct);
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

    // The keys in memory are renewed a moment later, beside us; what is encrypted names its key.
    private async Task AwaitAsync(Guid key, CancellationToken ct)
    {
        var protector = protection.CreateProtector("key-probe");
        for (var waited = TimeSpan.Zero; new Guid(protector.Protect([1]).AsSpan(KeyIdAt, KeyIdLength)) != key; waited += Pause)
        {
            if (waited > Patience)
            {
                throw new CryptographicException("The new key was made but is not in use yet. Run the same again.");
            }

            await Task.Delay(Pause, TimeProvider.System, ct);
        }
    }
}
