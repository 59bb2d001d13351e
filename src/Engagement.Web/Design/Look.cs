namespace Engagement.Web.Design;

/// <summary>How a state is shown: word (English key), icon and tint.</summary>
public sealed record Look(string Word, string Icon, Tone Tone, bool Turning = false)
{
    public string ToneClass => $"tone-{Tone.ToString().ToLowerInvariant()}";
}
