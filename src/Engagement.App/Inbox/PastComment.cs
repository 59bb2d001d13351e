using Engagement.Core.Inbox;
using Engagement.Core.Inbox.Learning;

namespace Engagement.App.Inbox;

/// <summary>A stored comment with how it was read then and who said it.</summary>
internal sealed record PastComment(Interaction Comment, TriageRow Triage, Contact Person)
{
    /// <summary>As the robot of today reads it, with a person's correction over it.</summary>
    /// <param name="language">The channel's.</param>
    /// <param name="layer">What the workspace learned.</param>
    public Triage Read(string language, LocalLayer layer)
    {
        var today = TriageReader.Read(Comment.Text, language, new TriageContext(Comment.MediaUrls.Count > 0), layer);
        return Triage.CorrectedIntent is { } corrected ? today with { Intent = corrected } : today;
    }
}
