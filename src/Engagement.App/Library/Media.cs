using Engagement.Core.Common;

namespace Engagement.App.Library;

/// <summary>A picture or film that was uploaded; its bytes lie in the blob store.</summary>
internal sealed class Media
{
    public required MediaId Id { get; init; }

    public required string BlobKey { get; init; }

    public required string FileName { get; init; }

    public required string ContentType { get; init; }

    public required long Bytes { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>How long a film runs; null for a picture.</summary>
    public TimeSpan? Length { get; init; }

    public required string AltText { get; set; }

    /// <summary>The picture that this one was cut out of or made smaller from; the rights to it are the rights to this.</summary>
    public MediaId? CutFromId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public MediaRef ToRef() => new(Id, BlobKey, ContentType, Bytes, Width, Height, AltText, Length);
}
