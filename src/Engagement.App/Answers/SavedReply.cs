using Engagement.Core.Common;

namespace Engagement.App.Answers;

/// <summary>A prepared answer, with variables.</summary>
internal sealed class SavedReply
{
    public required SavedReplyId Id { get; init; }

    public required string Title { get; set; }

    public required string Text { get; set; }

    public required string Language { get; set; }

    public int TimesUsed { get; set; }

    public int Version { get; set; }
}
