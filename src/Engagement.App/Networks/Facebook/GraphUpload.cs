namespace Engagement.App.Networks.Facebook;

/// <summary>A step of a film's upload: what it became, and which bytes are wanted next; none when both ends are the same.</summary>
internal sealed record GraphUpload(string? UploadSessionId, string? VideoId, long? StartOffset, long? EndOffset, bool? Success);
