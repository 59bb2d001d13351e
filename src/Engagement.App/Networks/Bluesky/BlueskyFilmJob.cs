using System.Text.Json;

namespace Engagement.App.Networks.Bluesky;

/// <summary>How far a film is. The service says it bare after an upload and wrapped up when it is asked.</summary>
internal sealed record BlueskyFilmJob(string? JobId, string? State, JsonElement? Blob, string? Error, string? Message, BlueskyFilmJob? JobStatus)
{
    public BlueskyFilmJob Said => JobStatus ?? this;

    public bool IsBroken => State == "JOB_STATE_FAILED";
}
