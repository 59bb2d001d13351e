using Engagement.Core.Common;

namespace Engagement.App.Reporting;

/// <summary>One thing that stands on the network as ours in a conversation.</summary>
/// <param name="To">The interaction it was written to; 0 where that is not known.</param>
/// <param name="WrittenAt">When it was written, in ticks: what came in later is not answered by it.</param>
/// <param name="SaidAt">When the network took it, in ticks.</param>
/// <param name="ByPerson">A robot's words are an acknowledgement, never an answer.</param>
internal readonly record struct SaidByUs(long To, long WrittenAt, long SaidAt, bool ByPerson)
{
    public bool Meets(InteractionId interaction, long createdAt) => To == interaction.Value || WrittenAt >= createdAt;
}
