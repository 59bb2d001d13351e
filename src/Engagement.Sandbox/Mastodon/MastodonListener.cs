using System.Threading.Channels;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.Mastodon;

/// <summary>Somebody who listens: how this server is called there, whose stream it is, and what is still to be told.</summary>
internal sealed class MastodonListener(string host, MastodonPerson person, bool onlyNotices)
{
    private readonly Channel<(string Event, string Payload)> _news = Channel.CreateUnbounded<(string, string)>();

    public string Host => host;

    public MastodonPerson Person => person;

    public ChannelReader<(string Event, string Payload)> News => _news.Reader;

    public void Tell(string name, string payload)
    {
        if (!onlyNotices || name == "notification")
        {
            _news.Writer.TryWrite((name, payload));
        }
    }

    /// <summary>The connection is cut.</summary>
    public void Cut() => _news.Writer.TryComplete();
}
