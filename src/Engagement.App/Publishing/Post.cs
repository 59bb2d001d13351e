using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Core.Publishing;

namespace Engagement.App.Publishing;

/// <summary>What the team means to say, at a time, with a version per channel where wanted.</summary>
internal sealed class Post
{
    public required PostId Id { get; init; }

    public required string Text { get; set; }

    public required DateTimeOffset PublishAt { get; set; }

    public required PostState State { get; set; }

    public ThemeId? ThemeId { get; set; }

    /// <summary>The library item it was written from.</summary>
    public LibraryItemId? LibraryItemId { get; init; }

    /// <summary>What its links are marked with; null: the workspace's own word.</summary>
    public string? Campaign { get; set; }

    /// <summary>Where the network knows threads it is one: cut where the writer says and where a part would be too long.</summary>
    public bool IsThread { get; set; }

    /// <summary>How it is said where the network knows it; null: nothing was chosen.</summary>
    public Manner? Manner { get; set; }

    /// <summary>Our own comment under the post, said right after it.</summary>
    public string? FirstComment { get; set; }

    public List<MediaRef> Media { get; set; } = [];

    public List<PostChannel> Channels { get; init; } = [];

    public UserId? CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public UserId? ApprovedBy { get; set; }

    public DateTimeOffset? ApprovedAt { get; set; }

    /// <summary>What the reviewer asked to change.</summary>
    public string? ReviewNote { get; set; }

    /// <summary>The number of its newest <see cref="PostVersion"/>.</summary>
    public int Edition { get; set; }

    public int Version { get; set; }

    /// <exception cref="RefusedException">It does not stand so that this can be done.</exception>
    public void MoveTo(PostState to)
    {
        if (PostRules.WhyNot(State, to) is { } words)
        {
            throw RefusedException.Conflict(words);
        }

        State = to;
        Version++;
    }
}
