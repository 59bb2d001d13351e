using System.Threading.Channels;

namespace Engagement.App.Networks.X;

/// <summary>The place of one account at the app's shared stream: what is still to be heard for it.</summary>
internal sealed class XSeat(string account)
{
    private const int Most = 10_000;

    private readonly Channel<StreamNews> news = Channel.CreateBounded<StreamNews>(Most);

    public string Account => account;

    public IAsyncEnumerable<StreamNews> HearAsync(CancellationToken ct) => news.Reader.ReadAllAsync(ct);

    /// <summary>What finds no room is lost here and heard by a poll.</summary>
    public void Tell(StreamNews.Told told)
    {
        if (!news.Writer.TryWrite(told))
        {
            news.Writer.TryComplete();
        }
    }

    public void End(StreamNews.Ended ended)
    {
        news.Writer.TryWrite(ended);
        news.Writer.TryComplete();
    }
}
