namespace Engagement.App.Networks.Bluesky;

/// <summary>Looks under the message's own record key: there it is, or surely not.</summary>
internal sealed class BlueskyReadBack(BlueskyCalls calls, TimeProvider time)
{
    public async Task<ReadBack> FindAsync(ChannelAccess channel, OutgoingMessage message, CancellationToken ct)
    {
        var wire = await calls.RunAsync(
            channel, (api, bearer) => api.ReadRecordAsync(bearer, channel.RemoteId, BlueskyUri.Post, message.IdempotencyKey, ct), ct);
        if (wire.Content?.Uri is { Length: > 0 } uri)
        {
            return new ReadBack.Found(uri, BlueskyUri.Read(uri)?.WebAddress(channel.Handle));
        }

        // Even when the first try is still under way, a second one under the same key cannot double it.
        return BlueskyErrorTable.NameOf(wire.Answer) == "RecordNotFound"
            ? new ReadBack.Absent()
            : BlueskyErrorTable.Classify(wire.Answer, time.GetUtcNow()).AsReadBack(time.GetUtcNow());
    }
}
