using Engagement.Core.Themes;
using Engagement.Web.Design;

namespace Engagement.Web.Pages.Themes;

/// <summary>How a slot looks.</summary>
internal static class SlotLooks
{
    public static Look Of(SlotState state) => state switch
    {
        SlotState.Open => new("Nothing written yet", "circle-dashed", Tone.Blue),
        SlotState.Filled => new("Filled", "check", Tone.Green),
        SlotState.Skipped => new("Skipped", "skip-forward", Tone.Grey),
        SlotState.Substituted => new("Replaced", "square-pen", Tone.Teal),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
