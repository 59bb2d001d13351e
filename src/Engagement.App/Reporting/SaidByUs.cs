using Engagement.Core.Common;

namespace Engagement.App.Reporting;

/// <summary>One thing that stands on the network as ours in a conversation.</summary>
/// <param name="To">The interaction it was written to, where that is known.</param>
/// <param name="WrittenAt">When it was written: what came in later is not answered by it.</param>
/// <param name="SaidAt">When the network took it.</param>
/// <param name="ByPerson">A robot's words are an acknowledgement, never an answer.</param>
internal readonly record struct SaidByUs(InteractionId? To, DateTimeOffset WrittenAt, DateTimeOffset SaidAt, bool ByPerson)
{
    public bool Meets(InteractionId interaction, DateTimeOffset createdAt) => To == interaction || WrittenAt >= createdAt;
}
