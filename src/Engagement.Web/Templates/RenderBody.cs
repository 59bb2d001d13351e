using System.Text.Json;
using Engagement.Core.Common;

namespace Engagement.Web.Templates;

/// <summary>A template to be tried.</summary>
/// <param name="Template">Its text.</param>
/// <param name="Data">What it may name.</param>
/// <param name="ChannelId">Whose language dates and numbers follow; left out: the workspace's.</param>
internal sealed record RenderBody(string Template, Dictionary<string, JsonElement>? Data = null, ChannelId? ChannelId = null);
