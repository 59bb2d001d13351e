using Engagement.Core.Common;

namespace Engagement.Web.Library;

/// <summary>A picture or film as it was taken in; a film has a length.</summary>
internal sealed record MediaAnswer(MediaId Id, string ContentType, int Width, int Height, long Bytes, string AltText, double? Seconds);
