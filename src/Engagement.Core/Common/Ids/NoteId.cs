using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names an internal remark on a conversation.</summary>
[TypeConverter(typeof(IdTypeConverter<NoteId>))]
public readonly record struct NoteId(long Value) : IId<NoteId>
{
    public static NoteId From(long value) => new(value);

    public static NoteId Parse(string s, IFormatProvider? provider) => IdText.Read<NoteId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out NoteId result) => IdText.TryRead(s, out result);

    public static bool operator <(NoteId left, NoteId right) => left.Value < right.Value;

    public static bool operator >(NoteId left, NoteId right) => left.Value > right.Value;

    public static bool operator <=(NoteId left, NoteId right) => left.Value <= right.Value;

    public static bool operator >=(NoteId left, NoteId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
