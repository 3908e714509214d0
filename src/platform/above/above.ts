/** A way to a module that stands above another, which cannot import it: it brings its rules when the house starts. */
export abstract class Above<Rules> {
  protected rules: Rules;

  bring(rules: Rules): void {
    this.rules = rules;
  }
}
