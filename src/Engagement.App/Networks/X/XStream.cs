using System.Runtime.CompilerServices;
using Engagement.Core.Channels;
using Microsoft.Extensions.Options;

namespace Engagement.App.Networks.X;

/// <summary>Listens for an account's mentions over the app's stream: for machines that X cannot reach with a webhook.</summary>
internal sealed class XStream(XLine line, XSubscriptions subscriptions, IOptions<XOptions> options) : IStream
{
    public NetworkKind Network => NetworkKind.X;

    public bool IsWanted => options.Value.BearerToken is { Length: > 0 };

    public async IAsyncEnumerable<StreamNews> ListenAsync(ChannelAccess channel, [EnumeratorCancellation] CancellationToken ct)
    {
        var seat = line.Join(channel.RemoteId);
        try
        {
            if (await subscriptions.EnsureAsync(channel.RemoteId, ct) is { } refused)
            {
                yield return refused;
                yield break;
            }

            if (await line.OpenAsync(ct) is { } problem)
            {
                yield return problem;
                yield break;
            }

            yield return new StreamNews.Open();
            await foreach (var news in seat.HearAsync(ct))
            {
                yield return news;
            }
        }
        finally
        {
            line.Leave(seat);
        }
    }
}
