using Engagement.Core.Common;
using Engagement.Core.Publishing;

namespace Engagement.App.Publishing;

/// <summary>A post that shows, or was written from, an item of the library.</summary>
public sealed record ItemUse(PostId Post, string Text, DateTimeOffset PublishAt, PostStanding Standing, ThemeId? Theme);
