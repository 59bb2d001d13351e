using Engagement.App.Channels;

namespace Engagement.App.Networks;

/// <summary>A network that says, without publishing, whether it would let us.</summary>
internal interface ITriesPublishing
{
    /// <summary>Two parts: "write" and "media".</summary>
    Task<IReadOnlyList<ChannelTestPart>> TryAsync(ChannelAccess channel, CancellationToken ct);
}
