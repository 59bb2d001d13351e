namespace Engagement.Sandbox.World;

/// <summary>The whole world of one sandbox: the networks, their apps, and a mark that says whether something changed.</summary>
internal sealed class SandboxWorld
{
    private readonly SandboxOptions _options;
    private long _changes;

    public SandboxWorld(SandboxOptions options)
    {
        _options = options;
        Dice = new Dice(options.Seed);
        XApp = options.XApp ?? new XAppCredentials(Dice.Token(34), Dice.Token(50), Dice.Token(50), "AAAAAAAAAAAAAAAAAAAA" + Dice.Token(60));
        FacebookApp = options.FacebookApp ?? new FacebookAppCredentials(Dice.Digits(15), Dice.Token(32), Dice.Token(24));
        X = new XWorld(options.Clock);
        XTokens = new XTokens(this, options);
        Facebook = new PageWorld(options.Clock);
        Mastodon = new MastodonWorld(options.Clock, MastodonEars);
        Instagram = new InstagramWorld(Facebook.Ids);
    }

    public Dice Dice { get; }

    public XAppCredentials XApp { get; private set; }

    public FacebookAppCredentials FacebookApp { get; private set; }

    public XWorld X { get; private set; }

    public XEars XEars { get; } = new();

    public XTokens XTokens { get; private set; }

    public PageWorld Facebook { get; private set; }

    public MastodonWorld Mastodon { get; private set; }

    public MastodonEars MastodonEars { get; } = new();

    public InstagramWorld Instagram { get; private set; }

    public long Changes => Volatile.Read(ref _changes);

    public DateTimeOffset Now => _options.Clock.GetUtcNow();

    public void Changed() => Interlocked.Increment(ref _changes);

    /// <summary>App credentials of an earlier run count unless the caller names others.</summary>
    public void KeepApps(XAppCredentials x, FacebookAppCredentials facebook)
    {
        XApp = _options.XApp ?? x;
        FacebookApp = _options.FacebookApp ?? facebook;
    }

    public void Reset()
    {
        X = new XWorld(_options.Clock);
        XTokens = new XTokens(this, _options);
        Facebook = new PageWorld(_options.Clock);
        Mastodon = new MastodonWorld(_options.Clock, MastodonEars);
        Instagram = new InstagramWorld(Facebook.Ids);
        Changed();
    }
}
