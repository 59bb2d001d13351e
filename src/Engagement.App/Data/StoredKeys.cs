using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.App.Data;

/// <summary>
/// The keys of credentials and cookies, which lie in the database and are changed by any process that works on it. What a process remembers
/// of them is forgotten when somebody else made or revoked one.
/// </summary>
internal sealed class StoredKeys(IServiceProvider services) : IKeyManager, IDisposable
{
    private readonly XmlKeyManager stored = ActivatorUtilities.CreateInstance<XmlKeyManager>(services);
    private CancellationTokenSource remembered = new();

    /// <summary>The next question reads the keys anew.</summary>
    public void Forget() => Interlocked.Exchange(ref remembered, new CancellationTokenSource()).Cancel();

    public CancellationToken GetCacheExpirationToken() => CancellationTokenSource.CreateLinkedTokenSource(stored.GetCacheExpirationToken(), remembered.Token).Token;

    public IKey CreateNewKey(DateTimeOffset activationDate, DateTimeOffset expirationDate) => stored.CreateNewKey(activationDate, expirationDate);

    public IReadOnlyCollection<IKey> GetAllKeys() => stored.GetAllKeys();

    public void RevokeAllKeys(DateTimeOffset revocationDate, string? reason = null) => stored.RevokeAllKeys(revocationDate, reason);

    public void RevokeKey(Guid keyId, string? reason = null) => stored.RevokeKey(keyId, reason);

    public void Dispose() => remembered.Dispose();
}
