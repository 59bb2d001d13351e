using Engagement.Core.Publishing;
using Engagement.Web.Design;

namespace Engagement.Web.Pages.Posts;

/// <summary>How the steps of an approval look.</summary>
internal static class PostLooks
{
    public static Look Of(ApprovalStep step) => step switch
    {
        ApprovalStep.Asked => new("Approval asked", "user-check", Tone.Amber),
        ApprovalStep.Commented => new("Comment", "message-square", Tone.Grey),
        ApprovalStep.ChangesRequested => new("Changes asked", "undo-2", Tone.Amber),
        ApprovalStep.Approved => new("Approved", "circle-check", Tone.Green),
        ApprovalStep.Held => new("Held: not approved in time", "hourglass", Tone.Brown),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };
}
