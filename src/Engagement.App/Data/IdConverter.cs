using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Engagement.App.Data;

/// <summary>A typed id as its number.</summary>
internal sealed class IdConverter<TId>() : ValueConverter<TId, long>(id => id.Value, stored => Make(stored))
    where TId : struct, IId<TId>
{
    // An expression tree cannot call a static abstract member.
    private static TId Make(long value) => TId.From(value);
}
