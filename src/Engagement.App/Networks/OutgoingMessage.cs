using Engagement.Core.Common;
using Engagement.Core.Outbound;

namespace Engagement.App.Networks;

/// <summary>A delivery as a network client sends it.</summary>
/// <param name="Id">The delivery.</param>
/// <param name="Source">Why it is said.</param>
/// <param name="Text">Its final words.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="Media">Its pictures or its film, in order.</param>
/// <param name="InReplyTo">The network's id of what it answers, or null for a post.</param>
/// <param name="ThreadRoot">The network's id of the root post, where known.</param>
/// <param name="IdempotencyKey">The same on every try of this delivery.</param>
/// <param name="CreatedAt">When the delivery was made; the same on every try.</param>
internal sealed record OutgoingMessage(
    DeliveryId Id,
    DeliverySource Source,
    string Text,
    string Language,
    IReadOnlyList<MediaRef> Media,
    string? InReplyTo,
    string? ThreadRoot,
    string IdempotencyKey,
    DateTimeOffset CreatedAt)
{
    /// <summary>How long a try may take that has a film to upload; a lost answer is waited for as long.</summary>
    public static readonly TimeSpan FilmMayTake = TimeSpan.FromMinutes(15);

    public bool HasFilm => Media.Any(media => media.IsFilm);

    /// <summary>How long a try may take whose calls take so long each: pictures go first, so that the message itself may come a call later.</summary>
    public TimeSpan MayTake(TimeSpan call) => HasFilm ? FilmMayTake : call * (Media.Count > 0 ? 2 : 1);

    /// <summary>For the person who wrote what it answers alone.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>How it is said.</summary>
    public Manner Manner { get; init; } = new();
}
