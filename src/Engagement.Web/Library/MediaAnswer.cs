using Engagement.Core.Common;

namespace Engagement.Web.Library;

/// <summary>A picture as it was taken in.</summary>
internal sealed record MediaAnswer(MediaId Id, string ContentType, int Width, int Height, long Bytes, string AltText);
