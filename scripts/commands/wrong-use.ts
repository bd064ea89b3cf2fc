/** A command used wrongly; its message is a sentence for the person who typed it. */
export class WrongUse extends Error {}
