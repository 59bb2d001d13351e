using System.Collections.Concurrent;

namespace Engagement.Sandbox.World;

/// <summary>Tokens of X: two hours for an access token, one use for a refresh token, and death of the family when one is used twice.</summary>
internal sealed class XTokens(SandboxWorld world, SandboxOptions options)
{
    private const string DefaultScope = "tweet.read tweet.write tweet.moderate.write users.read media.write mute.write like.read like.write offline.access";
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, XGrant> _byAccess = new();
    private readonly ConcurrentDictionary<string, XGrant> _byRefresh = new();
    private readonly ConcurrentDictionary<long, XGrant> _newest = new();

    public IReadOnlyCollection<XGrant> All => [.. _byAccess.Values.Distinct()];

    public TimeSpan Lifetime => options.AccessTokenLifetime;

    /// <summary>The living family of a user, begun anew when the last one is dead.</summary>
    public XGrant Of(long userId) => _newest.TryGetValue(userId, out var grant) && !grant.Dead ? grant : Begin(userId, DefaultScope);

    public XGrant Begin(long userId, string scope)
    {
        var grant = new XGrant { UserId = userId, Scope = scope, AccessToken = "" };
        lock (_gate)
        {
            Renew(grant);
            _newest[userId] = grant;
        }

        return grant;
    }

    public void Restore(XGrant grant)
    {
        foreach (var token in grant.AccessTokens.Keys)
        {
            _byAccess[token] = grant;
        }

        foreach (var token in grant.SpentRefreshTokens.Append(grant.RefreshToken).OfType<string>())
        {
            _byRefresh[token] = grant;
        }

        _newest[grant.UserId] = grant;
    }

    public long? UserOf(string accessToken)
    {
        if (!_byAccess.TryGetValue(accessToken, out var grant) || grant.Dead)
        {
            return null;
        }

        lock (_gate)
        {
            return grant.AccessTokens.TryGetValue(accessToken, out var until) && until > options.Clock.GetUtcNow() ? grant.UserId : null;
        }
    }

    public XGrant? Refresh(string? refreshToken)
    {
        if (refreshToken is null || !_byRefresh.TryGetValue(refreshToken, out var grant))
        {
            return null;
        }

        lock (_gate)
        {
            if (grant.Dead || grant.RefreshToken != refreshToken)
            {
                grant.Dead = true;
                return null;
            }

            grant.SpentRefreshTokens.Add(refreshToken);
            Renew(grant);
            return grant;
        }
    }

    public void Expire(string accessToken)
    {
        if (_byAccess.TryGetValue(accessToken, out var grant))
        {
            lock (_gate)
            {
                grant.AccessTokens[accessToken] = DateTimeOffset.MinValue;
            }
        }
    }

    public void Kill(string token)
    {
        if (_byAccess.TryGetValue(token, out var grant) || _byRefresh.TryGetValue(token, out grant))
        {
            grant.Dead = true;
        }
    }

    private void Renew(XGrant grant)
    {
        grant.AccessToken = world.Dice.Token(91);
        grant.RefreshToken = world.Dice.Token(91);
        grant.AccessTokens[grant.AccessToken] = options.Clock.GetUtcNow() + Lifetime;
        _byAccess[grant.AccessToken] = grant;
        _byRefresh[grant.RefreshToken] = grant;
    }
}
