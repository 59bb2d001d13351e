using Engagement.Core.Mails;
using Engagement.Web.Design;

namespace Engagement.Web.Pages.Mails;

/// <summary>How the state of a mail looks.</summary>
internal static class MailLooks
{
    public static Look Of(MailState state) => state switch
    {
        MailState.Waiting => new("Waiting", "clock", Tone.Blue),
        MailState.Sending => new("Being sent", "loader", Tone.Violet, Turning: true),
        MailState.Sent => new("Sent", "check", Tone.Green),
        MailState.Failed => new("Failed", "circle-x", Tone.Red),
        MailState.Unknown => new("Unknown", "circle-help", Tone.Orange),
        MailState.Dropped => new("Let be", "ban", Tone.Grey),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
